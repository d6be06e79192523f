import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { AskingPart } from './asking-part.tsx';
import { DefinitionsPart } from './definitions-part.tsx';
import { BackupsPart } from './backups-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { ListsPart } from './lists-part.tsx';
import { LookPart } from './look-part.tsx';
import { PrivacyPart } from './privacy-part.tsx';
import { RolesPart } from './roles-part.tsx';
import { ShopPart } from './shop-part.tsx';

const parts = {
  shop: ShopPart,
  definitions: DefinitionsPart,
  lists: ListsPart,
  asking: AskingPart,
  look: LookPart,
  backups: BackupsPart,
  privacy: PrivacyPart,
  roles: RolesPart,
  history: HistoryPart,
};
const partNames = ['shop', 'definitions', 'lists', 'asking', 'look', 'backups', 'privacy', 'roles', 'history'] as const;

/** What can be set: the shop, and everything that was done with the way back to it. */
export function Settings() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const [part, setPart] = useState(partNames.find((name) => name === params.get('part')) ?? 'shop');
  const Part = parts[part];
  return (
    <Page title={t('shell.settings')}>
      <Tabs
        label={t('shell.settings')}
        tabs={partNames.map((value) => ({ value, label: t(`settings.part_${value}`) }))}
        value={part}
        onChange={setPart}
      >
        <Part />
      </Tabs>
    </Page>
  );
}
