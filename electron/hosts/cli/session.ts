import { type App } from '../../app.ts';
import { openApp } from '../../app-open.ts';
import { Failure, type FailureData } from '../../contract/errors.ts';
import { openStaging, type Staging } from '../../files/staging.ts';
import { join } from 'node:path';
import { type Services } from '../../handlers/context.ts';

/** The app over one data folder, opened at the first call and closed at the end. */
export type Session = {
  readonly dataFolder: string;
  readonly staging: Staging;
  call(path: string, input: unknown): Promise<unknown>;
  close(): Promise<void>;
};

/** A session that opens the data folder only when something is asked of it. */
export function openSession(options: {
  readonly dataFolder: string;
  readonly today?: string | undefined;
  readonly printPdf: Services['printPdf'];
}): Session {
  let opening: Promise<App | FailureData> | undefined;
  const { dataFolder, today, printPdf } = options;
  return {
    dataFolder,
    staging: openStaging(join(dataFolder, 'staging')),
    async call(path, input) {
      opening ??= openApp({ dataFolder, printPdf, ...(today === undefined ? {} : { today }) });
      const app = await opening;
      if ('code' in app) throw new Failure(app);
      const reply = await app.call(path, input);
      if (!reply.ok) throw new Failure(reply.error);
      return reply.value;
    },
    async close() {
      const app = await opening;
      if (app && !('code' in app)) await app.close();
    },
  };
}
