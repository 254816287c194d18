/** How many cases a property tries: a thousand in every test run, more when asked for (`AFTERWORD_CASES=20000`). */
export const cases = Number(process.env.AFTERWORD_CASES ?? 1000);

/** How long a property may take on a busy machine, in milliseconds. */
export const patience = 30_000 + cases * 50;
