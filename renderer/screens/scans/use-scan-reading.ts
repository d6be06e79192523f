import { useState } from 'react';
import { type FailureData } from '../../../electron/contract/errors.ts';
import { type ScanBatch } from '../../../electron/contract/scans.ts';
import { type Progress, useWrite } from '../../api/hooks.ts';
import { useApi, useTransport } from '../../api/provider.tsx';

/** The largest file that a host takes in, in bytes. */
const largestBytes = 512 * 1024 * 1024;

/** Reading scans from the page into a batch. */
export type ScanReading = {
  readonly start: (files: readonly File[]) => void;
  readonly isBusy: boolean;
  readonly progress: Progress | null;
  readonly cancel: () => void;
  readonly failure: FailureData | null;
  /** Names of files that were larger than any scan and were left out. */
  readonly tooLarge: readonly string[];
};

/** Hands files to the back end and has them read; `name` is what a new batch is called. */
export function useScanReading(
  options: { readonly name: string } | { readonly batchId: number },
  onDone: (batch: ScanBatch) => void,
): ScanReading {
  const api = useApi();
  const transport = useTransport();
  const [sent, setSent] = useState<Progress | null>(null);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);
  const [isLost, setIsLost] = useState(false);
  const read = useWrite(api.scans.read, { onDone });

  async function start(files: readonly File[]): Promise<void> {
    const small = files.filter(({ size }) => size <= largestBytes);
    setTooLarge(files.filter((file) => !small.includes(file)).map(({ name }) => name));
    setIsLost(false);
    if (small.length === 0) return;
    const fileIds: string[] = [];
    try {
      for (const file of small) {
        setSent({ done: fileIds.length, total: small.length });
        fileIds.push((await transport.putFile(file)).fileId);
      }
    } catch {
      setIsLost(true);
      return;
    } finally {
      setSent(null);
    }
    read.mutate({ fileIds, ...options });
  }

  return {
    start: (files) => void start(files),
    isBusy: sent !== null || read.isPending,
    progress: sent ?? read.progress,
    cancel: read.cancel,
    failure: isLost ? { code: 'internal', params: { ref: 'files' } } : read.failure,
    tooLarge,
  };
}
