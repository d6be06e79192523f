import { ensureInstalled, handOver } from './install.mjs';
import { findNode, noNodeMessage } from './node.mjs';
import { run } from './run.mjs';

/**
 * Installs if needed, finds the Node that Regulars runs on, lets `work` use it and answers the exit code. Says one
 * sentence on stderr when it cannot come that far; stdout is left to `work`.
 */
export async function prepared(work) {
  const other = handOver();
  if (other) return run(...other);
  if (!(await ensureInstalled())) return 1;
  const node = findNode();
  if (node) return work(node);
  console.error(noNodeMessage);
  return 1;
}
