import { runCommandLine } from './run.ts';

// Who reads may have seen enough (`… | head`); the command still ends in order and lets go of the folder.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2));
