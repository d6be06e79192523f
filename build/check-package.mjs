import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractFile, getRawHeader, listPackage, uncacheAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource } from 'resedit';

/** All that may be in the archive; anything else is a leak or a mistake. */
const allowed = [
  /^package\.json$/,
  /^dist\/main\/[^/]+\.c?js$/,
  /^dist\/renderer\/(assets\/)?[^/]+\.(html|js|css|woff2|svg|png|txt|wasm)$/,
  /^node_modules\/@napi-rs\/image(-[a-z0-9-]+)?\/(package\.json|LICENSE|index\.js)$/,
  /^node_modules\/@embedpdf\/pdfium\/(package\.json|LICENSE(\.pdfium)?|dist\/(index\.(c?js)|pdfium\.wasm))$/,
  /^node_modules\/zxing-wasm\/(package\.json|LICENSE|dist\/es\/(reader\/)?[^/]+\.js|dist\/reader\/zxing_reader\.wasm)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[^/]+\.js|lib\/methods\/[^/]+\.js)$/,
];

const wantedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** The native files of a machine; the decoder of pictures is installed for the machine that packs and for no other. */
function nativeFiles(machine) {
  const image = { linux: `${machine}-gnu`, win32: `${machine}-msvc`, darwin: machine }[machine.split('-')[0]];
  return [
    `node_modules/better-sqlite3/prebuilds/${machine}.node`,
    `node_modules/@napi-rs/image-${image}/image.${image}.node`,
  ];
}

/** The first bytes that tell for which system and processor a native file was built. */
const machines = {
  'linux-x64': { bytes: '7f454c46', processor: [18, '3e00'] },
  'linux-arm64': { bytes: '7f454c46', processor: [18, 'b700'] },
  'win32-x64': { bytes: '4d5a', portable: '6486' },
  'win32-arm64': { bytes: '4d5a', portable: '64aa' },
  'darwin-x64': { bytes: 'cffaedfe', processor: [4, '07000001'] },
  'darwin-arm64': { bytes: 'cffaedfe', processor: [4, '0c000001'] },
};

function hasMachine(file, name) {
  const content = readFileSync(file);
  const hexAt = (offset, hex) => content.subarray(offset, offset + hex.length / 2).toString('hex') === hex;
  const { bytes, processor, portable } = machines[name];
  if (!hexAt(0, bytes)) return false;
  return portable ? hexAt(content.readUInt32LE(60) + 4, portable) : hexAt(...processor);
}

function layout(folder, system) {
  if (system === 'darwin') {
    const app = join(folder, 'Regulars.app');
    return { program: app, resources: join(app, 'Contents/Resources'), plist: join(app, 'Contents/Info.plist') };
  }
  const program = join(folder, system === 'win32' ? 'Regulars.exe' : 'regulars');
  return { program, resources: join(folder, 'resources') };
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function archiveProblems(archive, natives) {
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.slice(1).replaceAll('\\', '/'));
  const isFolder = (entry) => entries.some((other) => other.startsWith(`${entry}/`));
  const files = entries.filter((entry) => !isFolder(entry) && !natives.includes(entry));
  const strangers = files.filter((file) => !allowed.some((pattern) => pattern.test(file)));
  const missing = [
    'package.json',
    'dist/main/main.js',
    'dist/main/preload.cjs',
    'dist/renderer/index.html',
    ...natives,
  ].filter((file) => !entries.includes(file));
  const packed = JSON.parse(extractFile(archive, 'package.json').toString());
  const kept = ['devDependencies', 'scripts', 'build'].filter((key) => key in packed);
  return [
    ...strangers.map((file) => `not allowed in the archive: ${file}`),
    ...missing.map((file) => `missing in the archive: ${file}`),
    ...kept.map((key) => `package.json was packed with its ${key}`),
  ];
}

function looseProblems(resources, natives, machine) {
  const loose = filesUnder(join(resources, 'app.asar.unpacked'));
  const problems = loose.filter((file) => !natives.includes(file)).map((file) => `outside the archive: ${file}`);
  for (const native of natives) {
    if (!loose.includes(native)) problems.push(`missing beside the archive: ${native}`);
    else if (!hasMachine(join(resources, 'app.asar.unpacked', native), machine))
      problems.push(`not built for ${machine}: ${native}`);
  }
  for (const name of ['app', 'app-update.yml'])
    if (existsSync(join(resources, name))) problems.push(`unwanted: ${name}`);
  return problems;
}

async function fuseProblems(program) {
  const wire = await getCurrentFuseWire(program);
  return Object.entries(wantedFuses)
    .filter(([name, isOn]) => wire[FuseV1Options[name]] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name, isOn]) => `fuse ${name} is not ${isOn ? 'on' : 'off'}`);
}

/** What the program itself expects of the archive; Linux has no place for it. */
function expectedHash({ program, plist }, system) {
  if (system === 'darwin') return /<key>hash<\/key>\s*<string>([0-9a-f]+)</.exec(readFileSync(plist, 'utf8'))?.[1];
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(program), { ignoreCert: true }));
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR');
  return entry && JSON.parse(Buffer.from(entry.bin).toString('utf8'))[0].value;
}

/**
 * Reads a packed app back and answers what is wrong with it, one sentence each: files that do not belong there,
 * a native part for another machine, fuses in another state, an archive that is not the one the program expects.
 */
export async function packageProblems(folder, machine) {
  uncacheAll();
  const system = machine.split('-')[0];
  const places = layout(folder, system);
  const archive = join(places.resources, 'app.asar');
  const natives = nativeFiles(machine);
  const problems = [
    ...archiveProblems(archive, natives),
    ...looseProblems(places.resources, natives, machine),
    ...(await fuseProblems(places.program)),
  ];
  if (system === 'linux') return problems;
  const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  return expectedHash(places, system) === hash ? problems : [...problems, 'the program expects another archive'];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder = '', machine = ''] = process.argv;
  if (!(machine in machines)) throw new Error(`usage: check-package.mjs <folder> <${Object.keys(machines).join('|')}>`);
  const problems = await packageProblems(resolve(folder), machine);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
