import { roomForDoubles, sharedDoubles } from "./shared-arrays.ts";

/** Doubles of which it is not known how many they will be. */
export class GrowingDoubles {
  #values = roomForDoubles(128);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) this.reserve(this.#length * 2);
    this.#values[this.#length++] = value;
  }

  /** Makes room for so many: new room takes time by the page that is written to, and copies take more. */
  reserve(length: number): void {
    if (length <= this.#values.length) return;
    const values = roomForDoubles(length);
    values.set(this.#values.subarray(0, this.#length));
    this.#values = values;
  }

  /** What was pushed so far. */
  soFar(): Float64Array {
    return this.#values.subarray(0, this.#length);
  }

  /** All of them, so that other threads can read them too where they are many. */
  finish(): Float64Array {
    return sharedDoubles(this.#values, this.#length);
  }
}
