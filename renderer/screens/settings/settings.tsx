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

/** What can be set: the shop, and everything that was done with the way back to it. Links open the part that they name. */
export function Settings() {
  const [params] = useSearchParams();
  const asked = params.get('part');
  return <Parts key={asked} first={partNames.find((name) => name === asked) ?? 'shop'} />;
}

function Parts({ first }: { readonly first: (typeof partNames)[number] }) {
  const { t } = useWords();
  const [part, setPart] = useState(first);
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
