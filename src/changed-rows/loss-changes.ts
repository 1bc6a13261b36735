import type { TaskChanges } from "./task-changes.ts";

const [WORSE, BETTER, NONE] = [0, 1, -1];

/** A loss of each row by either model, NaN where the model has no usable output, and what is shown of a row. */
interface RowLosses extends Pick<TaskChanges, "loss" | "scored" | "outputs"> {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Joined rows whose loss grew or shrank. The loss of an output that is not usable is infinite: it is worse than any other. */
export function lossChanges({ before, after, ...told }: RowLosses): TaskChanges {
  const lossBefore = infiniteWhereNaN(before);
  const lossAfter = infiniteWhereNaN(after);
  return {
    ...told,
    kinds: ["worse", "better"],
    kindOf: (row) => {
      const was = lossBefore[row] ?? Number.NaN;
      const is = lossAfter[row] ?? Number.NaN;
      if (was === is) return NONE;
      return is > was ? WORSE : BETTER;
    },
    lossDifference: (row) => (lossAfter[row] ?? Number.NaN) - (lossBefore[row] ?? Number.NaN),
  };
}

function infiniteWhereNaN(losses: Float64Array): Float64Array {
  const complete = new Float64Array(losses.length);
  for (let row = 0; row < losses.length; row++) {
    const loss = losses[row] ?? Number.NaN;
    complete[row] = Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss;
  }
  return complete;
}
