import { config } from "zod";

// A run holds few values to each schema, so the code that zod would write and compile for every object of one does not pay. What it would say stays the same.
// Whoever starts a program imports this first: a schema asks when it is made.
config({ jitless: true });
