/** The result of a calculation that must have worked. */
export function ok<T extends { readonly status: string }>(result: T): Extract<T, { status: 'ok' }> {
  if (!isOk(result)) throw new Error(`status ${result.status}`);
  return result;
}

function isOk<T extends { readonly status: string }>(result: T): result is Extract<T, { status: 'ok' }> {
  return result.status === 'ok';
}
