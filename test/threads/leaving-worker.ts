// A worker that dies before it has done anything.
process.exit(7);
