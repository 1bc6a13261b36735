import fc from "fast-check";
import { GateError } from "../../src/errors.ts";

/** Something that takes what nobody vouches for, and a property of how it ends. */
export interface Target {
  readonly name: string;
  /** Runs of the test; the long form has as many as time allows. */
  readonly runs: number;
  readonly property: () => fc.IAsyncProperty<[unknown]>;
}

const membersOfObjects = Reflect.ownKeys(Object.prototype).length;

/** Milliseconds that one input may take, on a machine that is busy with other things. */
const patience = 10_000;

/** `take` ends with an answer or with a GateError that is the fault of the input, and soon. */
export function target<Input>(
  name: string,
  {
    runs,
    input,
    take,
  }: { readonly runs: number; readonly input: fc.Arbitrary<Input>; readonly take: (input: Input) => unknown },
): Target {
  return {
    name,
    runs,
    property: () =>
      fc.asyncProperty(fc.tuple(input), async ([given]) => {
        const started = performance.now();
        await endOf(take, given);
        const took = performance.now() - started;
        // What is read must not reach the prototype of everything else.
        if (Reflect.ownKeys(Object.prototype).length !== membersOfObjects) throw new Error("objects have a new member");
        if (took > patience) throw new Error(`it took ${Math.round(took)} ms`);
      }),
  };
}

async function endOf<Input>(take: (input: Input) => unknown, given: Input): Promise<void> {
  try {
    await take(given);
  } catch (thrown) {
    if (thrown instanceof GateError && thrown.code !== "E900" && thrown.message !== "") return;
    throw thrown;
  }
}
