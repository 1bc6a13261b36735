import { readFileSync } from "node:fs";
import { z } from "zod";

const numbers = z.array(z.number());
const values = z.record(z.string(), z.number());

const estimates = <T extends z.ZodType>(
  confusion: T,
): z.ZodObject<{ values: typeof values; samplingErrors: typeof values; confusion: T }> =>
  z.object({ values, samplingErrors: values, confusion });

const binary = z.object({
  name: z.string(),
  reference: z.object({ score: numbers, label: numbers }),
  candidate: z.object({ score: numbers }),
  needsCalibration: z.boolean(),
  calibrated: estimates(values),
  uncalibrated: estimates(values),
});

const multiclass = z.object({
  name: z.string(),
  reference: z.object({ scores: z.array(numbers), label: numbers }),
  candidate: z.object({ scores: z.array(numbers) }),
  needsCalibration: z.array(z.boolean()),
  calibrated: estimates(z.array(numbers)),
  uncalibrated: estimates(z.array(numbers)),
});

const bbse = z.object({
  name: z.string(),
  joint: z.array(numbers),
  predicted: numbers,
  weights: numbers,
  shares: numbers,
  standardErrors: numbers,
  conditionNumber: z.number(),
  smallestSingularValue: z.number(),
  distance: z.number(),
});

/** Values of scripts/expected/cbpe.py. */
export const expected = z
  .object({ binary: z.array(binary), multiclass: z.array(multiclass), bbse: z.array(bbse) })
  .parse(JSON.parse(readFileSync(new URL("../../fixtures/expected/cbpe.json", import.meta.url), "utf8")));
