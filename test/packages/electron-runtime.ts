import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

export type System = 'linux' | 'win' | 'mac';

/** Electron's mark before its fuses, then version 1, nine of them, in the state that releases ship them. */
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100010', 'latin1'),
]);

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o755 });
}

function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resource = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = 1033;
  version.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resource.entries);
  resource.outputResource(program);
  program.setExtraData(fuses);
  return Buffer.from(program.generate());
}

function plist(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
  <key>CFBundleExecutable</key><string>${name}</string>
  <key>CFBundleIdentifier</key><string>com.github.Electron</string>
  <key>CFBundleName</key><string>${name}</string>
</dict></plist>`;
}

function macApp(folder: string): void {
  const contents = join(folder, 'Electron.app/Contents');
  const framework = join(contents, 'Frameworks/Electron Framework.framework');
  write(join(contents, 'Info.plist'), plist('Electron'));
  write(join(contents, 'MacOS/Electron'), 'program');
  write(join(framework, 'Electron Framework'), fuses);
  for (const language of ['en', 'bg', 'pl', 'zh_CN']) {
    write(join(contents, `Resources/${language}.lproj/locale.pak`), '');
    write(join(framework, `Versions/A/Resources/${language}.lproj/locale.pak`), '');
  }
  for (const name of ['Helper', 'Helper (Renderer)', 'Helper (GPU)', 'Helper (Plugin)']) {
    const helper = join(contents, `Frameworks/Electron ${name}.app/Contents`);
    write(join(helper, 'Info.plist'), plist(`Electron ${name}`));
    write(join(helper, `MacOS/Electron ${name}`), 'program');
  }
}

/**
 * A folder that stands for Electron's runtime where a package is only put together and read back: programs that do
 * not run, but carry the fuses, the version resource and the bundle layout that packing changes.
 */
export async function electronRuntime(system: System): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-runtime-'));
  const app = join(folder, 'default');
  write(join(app, 'main.js'), '');
  const resources = system === 'mac' ? 'Electron.app/Contents/Resources' : 'resources';
  if (system === 'linux') write(join(folder, 'electron'), fuses);
  if (system === 'win') write(join(folder, 'electron.exe'), windowsProgram());
  if (system === 'mac') macApp(folder);
  mkdirSync(join(folder, resources), { recursive: true });
  await createPackage(app, join(folder, resources, 'default_app.asar'));
  rmSync(app, { recursive: true });
  write(join(folder, 'version'), '45.4.1');
  write(join(folder, 'LICENSE'), 'licence of Electron');
  write(join(folder, 'locales/en-US.pak'), '');
  return folder;
}
