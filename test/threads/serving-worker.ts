import { serve } from "../../src/threads/serve.ts";

serve();
