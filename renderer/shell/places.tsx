import {
  IconAlertCircle,
  IconChartLine,
  IconClipboardList,
  IconFileText,
  IconHome,
  IconMessages,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { type ComponentType, lazy, useState } from 'react';
import { type Shortcut } from '../components/keys.ts';
import { type WordKey } from '../i18n/use-words.ts';

/** What is drawn at a place, and the way to have it loaded before anybody goes there. */
export type Screen = ComponentType & { readonly prepare: () => Promise<unknown> };

/** A place of the product: its address, its words, its screen. */
export type Place = {
  readonly name: string;
  /** Pattern of the address, as wouter reads it. */
  readonly path: string;
  readonly labelKey: WordKey;
  readonly screen: Screen;
  /** Its place in the sidebar, for those that stand there. */
  readonly sidebar?: { readonly icon: typeof IconHome; readonly shortcut: Shortcut; readonly isLast?: boolean };
};

/** A screen that is loaded when it is first looked at. One that was prepared is there at once, without an empty page before it. */
function screen<Name extends string>(name: Name, load: () => Promise<Readonly<Record<Name, ComponentType>>>): Screen {
  let prepared: ComponentType | undefined;
  const prepare = async () => {
    prepared ??= (await load())[name];
    return { default: prepared };
  };
  const Waited = lazy(prepare);
  const Drawn = () => {
    const [Shown] = useState<ComponentType>(() => prepared ?? Waited);
    return <Shown />;
  };
  return Object.assign(Drawn, { prepare });
}

/** Every place, in the order of the sidebar. A new screen is one entry here. */
export const places: readonly Place[] = [
  {
    name: 'today',
    path: '/',
    labelKey: 'shell.today',
    screen: screen('Today', () => import('../screens/today/today.tsx')),
    sidebar: { icon: IconHome, shortcut: { code: 'Digit1' } },
  },
  {
    name: 'feedback',
    path: '/feedback',
    labelKey: 'shell.feedback',
    screen: screen('Feedback', () => import('../screens/feedback/feedback.tsx')),
    sidebar: { icon: IconMessages, shortcut: { code: 'Digit2' } },
  },
  {
    name: 'customers',
    path: '/customers',
    labelKey: 'shell.customers',
    screen: screen('Customers', () => import('../screens/customers/customers.tsx')),
    sidebar: { icon: IconUsers, shortcut: { code: 'Digit3' } },
  },
  {
    name: 'duplicates',
    path: '/customers/duplicates',
    labelKey: 'customers.duplicates',
    screen: screen('Duplicates', () => import('../screens/customers/duplicates.tsx')),
  },
  {
    name: 'bin',
    path: '/customers/bin',
    labelKey: 'customers.bin',
    screen: screen('Bin', () => import('../screens/customers/bin.tsx')),
  },
  {
    name: 'atRisk',
    path: '/customers/at-risk',
    labelKey: 'loyalty.title',
    screen: screen('AtRisk', () => import('../screens/loyalty/at-risk.tsx')),
  },
  {
    name: 'customer',
    path: '/customers/:id',
    labelKey: 'shell.customers',
    screen: screen('CustomerPage', () => import('../screens/customers/customer.tsx')),
  },
  {
    name: 'complaints',
    path: '/complaints',
    labelKey: 'shell.complaints',
    screen: screen('Complaints', () => import('../screens/complaints/complaints.tsx')),
    sidebar: { icon: IconAlertCircle, shortcut: { code: 'Digit4' } },
  },
  {
    name: 'complaint',
    path: '/complaints/:id',
    labelKey: 'shell.complaints',
    screen: screen('ComplaintPage', () => import('../screens/complaints/complaint.tsx')),
  },
  {
    name: 'personData',
    path: '/customers/:id/data',
    labelKey: 'privacy.personData',
    screen: screen('PersonData', () => import('../screens/customers/person-data.tsx')),
  },
  {
    name: 'surveys',
    path: '/surveys',
    labelKey: 'shell.surveys',
    screen: screen('Surveys', () => import('../screens/surveys/surveys.tsx')),
    sidebar: { icon: IconClipboardList, shortcut: { code: 'Digit5' } },
  },
  {
    name: 'typing',
    path: '/surveys/typing/:batch',
    labelKey: 'surveys.typing',
    screen: screen('Typing', () => import('../screens/typing/typing.tsx')),
  },
  {
    name: 'scans',
    path: '/scans',
    labelKey: 'scans.title',
    screen: screen('Scans', () => import('../screens/scans/scans.tsx')),
  },
  {
    name: 'scanCheck',
    path: '/scans/:batch',
    labelKey: 'scans.title',
    screen: screen('ScanCheck', () => import('../screens/scans/scan-check.tsx')),
  },
  {
    name: 'interview',
    path: '/surveys/talk/:survey',
    labelKey: 'surveys.talk',
    screen: screen('Interview', () => import('../screens/interview/interview.tsx')),
  },
  {
    name: 'survey',
    path: '/surveys/:survey',
    labelKey: 'shell.surveys',
    screen: screen('SurveyScreen', () => import('../screens/surveys/survey-screen.tsx')),
  },
  {
    name: 'scores',
    path: '/scores',
    labelKey: 'shell.scores',
    screen: screen('Scores', () => import('../screens/scores/scores.tsx')),
    sidebar: { icon: IconChartLine, shortcut: { code: 'Digit6' } },
  },
  {
    name: 'export',
    path: '/export',
    labelKey: 'exports.title',
    screen: screen('Exports', () => import('../screens/exports/exports.tsx')),
  },
  {
    name: 'import',
    path: '/import',
    labelKey: 'imports.title',
    screen: screen('Imports', () => import('../screens/imports/imports.tsx')),
  },
  {
    name: 'importFile',
    path: '/import/file/:file',
    labelKey: 'imports.title',
    screen: screen('ImportFile', () => import('../screens/imports/import-file.tsx')),
  },
  {
    name: 'importBatch',
    path: '/import/done/:batch',
    labelKey: 'imports.title',
    screen: screen('ImportBatch', () => import('../screens/imports/import-batch.tsx')),
  },
  {
    name: 'reports',
    path: '/reports',
    labelKey: 'reports.title',
    screen: screen('Reports', () => import('../screens/reports/reports.tsx')),
    sidebar: { icon: IconFileText, shortcut: { code: 'Digit7' } },
  },
  {
    name: 'settings',
    path: '/settings',
    labelKey: 'shell.settings',
    screen: screen('Settings', () => import('../screens/settings/settings.tsx')),
    sidebar: { icon: IconSettings, shortcut: { code: 'Comma' }, isLast: true },
  },
  {
    name: 'help',
    path: '/help',
    labelKey: 'help.title',
    screen: screen('Help', () => import('../screens/help/help.tsx')),
  },
  {
    name: 'about',
    path: '/about',
    labelKey: 'shell.about',
    screen: screen('About', () => import('../screens/about/about.tsx')),
  },
];

/** The address of a place by its name, or undefined while its screen does not exist. */
export function placePath(name: string): string | undefined {
  return places.find((place) => place.name === name)?.path;
}
