import type { Config } from "../config/schema.ts";
import type { Table } from "../table/table.ts";

/** A kind of regression that is planted into a copy of the candidate, in growing sizes. */
export interface Plant {
  /** "answers". */
  readonly name: string;
  /** From the smallest on. */
  readonly sizes: readonly number[];
  /** What one of this size is: "5 % of the rows answered as another row". */
  tell(size: number): string;
  /** undefined: the config has nothing that it could be planted into. */
  into(table: Table, size: number, around: Around): Promise<Table | undefined>;
}

/** What a plant may know. */
export interface Around {
  readonly config: Config;
  readonly seed: number;
}

/** Shares of the rows. */
export const shares: readonly number[] = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];
