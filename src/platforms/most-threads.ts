/** Threads that may be asked for; more are a slip of the keyboard. */
export const mostThreads = 256;
