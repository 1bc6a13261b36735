import { serve } from "../../src/threads/serve.ts";

await serve();
