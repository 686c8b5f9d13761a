/** Run one step of the build: what goes wrong is told in a sentence, not as a stack trace. */
export async function step(run) {
  try {
    await run();
  } catch (error) {
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  }
}
