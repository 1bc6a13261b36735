/** The core expectations of Great Expectations 1.x, without `expect_`, and what does the same here, or why nothing does. */
export const expectations: readonly (readonly [names: readonly string[], here: string])[] = [
  [["column_to_exist"], "`check: missing_columns` with `columns`; without, every column of the reference"],
  [["table_columns_to_match_set"], "`check: missing_columns` and `check: extra_columns`, each with `columns`"],
  [
    ["table_columns_to_match_ordered_list"],
    "the same; the order is not looked at, because columns are read by their names",
  ],
  [
    ["table_column_count_to_be_between", "table_column_count_to_equal"],
    "not offered, because `missing_columns` and `extra_columns` say which columns there are too few or too many",
  ],
  [["table_row_count_to_be_between", "table_row_count_to_equal"], "`check: row_count` with `min`, `max`"],
  [["table_row_count_to_equal_other_table"], "`check: row_count` with `max_change: 0`: against the reference"],
  [
    ["column_values_to_be_of_type", "column_values_to_be_in_type_list"],
    "`check: type_change` with `types`; without, the types of the reference",
  ],
  [
    ["column_values_to_not_be_null", "column_proportion_of_non_null_values_to_be_between"],
    "`check: null_rate` with `max`, and `max_increase` against the reference",
  ],
  [["column_values_to_be_null"], "`check: rows_where` with `where: x is missing`"],
  [
    ["column_values_to_be_between"],
    "`check: range` with `min`, `max`, also of times; without, the range of the reference. `mostly: 0.99` is `max_share: 1%`, here and below, of the rows that have a value (`rows_where`: of all rows)",
  ],
  [
    ["column_min_to_be_between", "column_max_to_be_between"],
    "`check: range`: no value may lie outside; that the smallest is small enough, or the largest large enough, is not asked",
  ],
  [
    ["column_value_z_scores_to_be_less_than"],
    "`check: range` with `tolerance`; a limit in standard deviations moves with the outliers it looks for",
  ],
  [
    ["column_mean_to_be_between", "column_sum_to_be_between"],
    "`metric: mean`, `metric: sum` with `column` and `min`, `max`, with their intervals, and `max_increase`, `max_drop` against the reference",
  ],
  [
    ["column_median_to_be_between", "column_quantile_values_to_be_between"],
    "`metric: percentile` with `column`, `percentile` and the same limits",
  ],
  [
    ["column_stdev_to_be_between"],
    "drift against the reference ([drift.md](drift.md)); a fixed range for a standard deviation is not offered",
  ],
  [
    ["column_values_to_be_in_set", "column_distinct_values_to_be_in_set"],
    "`check: new_categories` with `values`; without, those of the reference",
  ],
  [
    ["column_values_to_not_be_in_set"],
    "`check: rows_where` with `where: x not in ('a', 'b')`; where it may be missing, `x not in ('a', 'b') or x is missing`",
  ],
  [
    [
      "column_distinct_values_to_contain_set",
      "column_distinct_values_to_equal_set",
      "column_most_common_value_to_be_in_set",
    ],
    "`check: new_categories` for what is new; for what has gone or become rare drift of the column (`tvd`, `chisquare`), which tells it from chance",
  ],
  [
    ["column_values_to_match_regex", "column_values_to_match_regex_list"],
    "`check: regex` with `pattern`; one pattern for any of several: `a|b`, a gate for each where all must match",
  ],
  [["column_values_to_not_match_regex", "column_values_to_not_match_regex_list"], "`check: regex` with `not_pattern`"],
  [
    [
      "column_values_to_match_like_pattern",
      "column_values_to_match_like_pattern_list",
      "column_values_to_not_match_like_pattern",
      "column_values_to_not_match_like_pattern_list",
    ],
    "`check: regex`: `%` is `.*` and `_` is `.`, between `^` and `$`, and `\\` before a character that means more in a pattern (`\\.`)",
  ],
  [["column_value_lengths_to_be_between", "column_value_lengths_to_equal"], "`check: length` with `min`, `max`"],
  [
    ["column_values_to_be_unique"],
    "`check: unique`; the first row of a value that repeats does not count here, with `mostly: 0.99` it does there",
  ],
  [
    ["compound_columns_to_be_unique"],
    '`check: unique` with several `columns`; rows in which one is missing are not compared, as with `ignore_row_if: "any_value_is_missing"`; whole rows, missing values alike: `check: duplicate_rows`',
  ],
  [
    ["column_proportion_of_unique_values_to_be_between", "column_unique_value_count_to_be_between"],
    "`check: unique` with `max_share` for repeats (a proportion of at least 90 % is `max_share: 10%`), `check: constant_column` where nothing varies; a range for the number of values is not offered, because it grows with the rows",
  ],
  [
    ["select_column_values_to_be_unique_within_record"],
    "not offered; of numbers `check: rows_where` with `where: a < b or a > b`",
  ],
  [["column_values_to_be_increasing"], "`check: increasing`, with `strictly`"],
  [["column_values_to_be_decreasing"], "not offered; sort the file the other way round"],
  [
    ["column_values_to_be_dateutil_parseable", "column_values_to_match_strftime_format"],
    "`check: type_change` with `types: {x: timestamp}` for ISO 8601, `check: regex` for another notation",
  ],
  [
    ["column_values_to_be_json_parseable", "column_values_to_match_json_schema"],
    "not offered, because tables of predictions hold values and no documents",
  ],
  [
    ["column_pair_values_a_to_be_greater_than_b"],
    "`check: rows_where` with `where: a > b`, of numbers or of times; where one may be missing, `a > b or a is missing`",
  ],
  [
    ["column_pair_values_to_be_equal"],
    "`check: rows_where` with `where: a >= b and a <= b`, of numbers or of times; of texts not offered",
  ],
  [["column_pair_values_to_be_in_set"], "`check: rows_where` with `where: (a = 1 and b = 2) or (a = 2 and b = 3)`"],
  [
    ["multicolumn_sum_to_equal"],
    "not offered, because `rows_where` compares and does not calculate; write the sum to a column",
  ],
  [
    ["column_kl_divergence_to_be_less_than"],
    "`drift` of the column against the reference ([drift.md](drift.md)), with what chance alone would show",
  ],
  [["query_results_to_match_comparison"], "not offered, because files are read and no database is asked"],
];
