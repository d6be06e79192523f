import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ScanBatch, type ScanView } from '../../../electron/contract/scans.ts';
import { libraryQuestions } from '../../../electron/domain/question-library.ts';
import { openStaging } from '../../../electron/files/staging.ts';
import { texts } from '../../../locales/index.ts';
import { greyJpeg } from '../../paper/jpeg.ts';
import { makeScan, scanFile } from '../../paper/make-scan.ts';
import { scannerPdf } from '../../paper/pdf.ts';
import { makePen } from '../../paper/pens.ts';
import { seededRandom } from '../../paper/random.ts';
import { blankHabits } from '../../paper/respondent.ts';
import { openTestShop } from '../../support/app.ts';
import { keepPrinted, paperFormOf } from '../../support/paper-form.ts';
import { rowsOf } from '../../support/rows.ts';
import { openedSurvey } from '../../support/surveys.ts';

const encryption =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 ' +
  `/O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] /Root`;

/** A round face with two ears and stripes, under a window: what is on a telephone beside the forms. */
function catPhoto(): Uint8Array {
  const [width, height] = [1200, 900];
  const random = seededRandom(4);
  const grey = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const isFace = (x - 600) ** 2 + (y - 500) ** 2 < 250 ** 2;
    const isEar = y < 330 && y > 150 + Math.abs(Math.abs(x - 600) - 170) * 2.2;
    const isEye = (Math.abs(x - 600) - 90) ** 2 + (y - 440) ** 2 < 35 ** 2;
    const fur = isFace || isEar ? 120 + 40 * Math.sin(x / 17) : 200 - y / 9;
    return Math.max(0, Math.min(255, (isEye ? 20 : fur) + 8 * random.normal()));
  });
  return greyJpeg(width, height, grey, 85);
}

it('has a sentence for everything that is no readable form of this shop, and the good sheet among it counts', async () => {
  const app = await openTestShop();
  const questions = libraryQuestions(['csat', 'nps', 'foundBy']);
  const survey = await openedSurvey(app, { questions });
  const form = paperFormOf(survey, 'ABCDEFGH', [['csat', 'nps', 'foundBy']]);
  keepPrinted(app, form);
  const habits = { ...blankHabits, answered: 1, specks: 0 };
  const pen = makePen('gel', seededRandom(1));
  const scanOf = (of: typeof form, seed: number) =>
    makeScan(seed, 'flatbed', { form: of, habits, pen, isSmall: true }).scan;
  const good = scanOf(form, 201);
  const { width, height, data } = good.picture;
  const half = Math.floor(height * 0.42);
  const spoilt = Uint8Array.from(data);
  // Coffee over all squares of the left edge and one code: too little is left to be sure where anything stands.
  for (let row = 0; row < height; row += 1) spoilt.fill(60, row * width, Math.floor(row * width + 0.3 * width));
  const pdf = scannerPdf([{ width: 40, height: 60, grey: new Uint8Array(2400).fill(200) }], 50);
  const bomb = pdf.toString('latin1').replace('/Width 40 /Height 60', '/Width 90000 /Height 90000');
  const blank = greyJpeg(800, 1100, new Uint8Array(800 * 1100).fill(244), 80);

  const staging = openStaging(join(app.dataFolder, 'staging'));
  const stage = async (name: string, bytes: Uint8Array) => (await staging.write(name, bytes)).fileId;
  const huge = await stage('everything.pdf', Buffer.from('%PDF-1.7\n'));
  truncateSync(await staging.path(huge), 1024 ** 3);
  const fileIds = [
    await stage('cat.jpg', catPhoto()),
    await stage('back.jpg', blank),
    await stage('half.jpg', greyJpeg(width, half, data.subarray(0, width * half), 85)),
    await stage('coffee.jpg', greyJpeg(width, height, spoilt, 85)),
    await stage('other shop.png', scanFile(scanOf(paperFormOf(survey, 'ZZZZZZZZ', [['csat', 'nps', 'foundBy']]), 202))),
    huge,
    await stage('locked.pdf', Buffer.from(pdf.toString('latin1').replace('/Root', encryption), 'latin1')),
    await stage('bomb.pdf', Buffer.from(bomb, 'latin1')),
    await stage('letter.docx', Buffer.from('PK\u0003\u0004 a letter')),
    await stage('good.png', scanFile(good)),
  ];
  const { id } = (await app.ask('scans.read', { fileIds })) as ScanBatch;
  const { unread, sheets, checks } = (await app.ask('scans.get', { id })) as ScanView;
  expect(unread.map(({ file, reason }) => [file, reason])).toEqual([
    ['cat.jpg', 'noForm'],
    ['back.jpg', 'blankPage'],
    ['half.jpg', 'pageCut'],
    ['coffee.jpg', 'marksMissing'],
    ['other shop.png', 'unknownForm'],
    ['everything.pdf', 'fileTooLarge'],
    ['locked.pdf', 'fileEncrypted'],
    ['bomb.pdf', 'imageTooLarge'],
    ['letter.docx', 'fileUnreadable'],
  ]);
  for (const { reason } of unread) expect(texts('bg')(`scans.reason_${reason}`)).toMatch(/^(PDF )?[А-Яа-я].{20,}\.$/);
  expect(sheets).toMatchObject([{ number: 1, isTaken: true }]);
  expect(rowsOf(app.database).responses).toEqual([]);
  for (const { position, q, suggestion } of checks)
    await app.ask('scans.decide', { batchId: id, position, q, answer: suggestion });
  expect(await app.ask('scans.finish', { id, day: '2026-11-20' })).toMatchObject({ answers: 1 });
});
