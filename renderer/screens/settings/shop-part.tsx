import { useState } from 'react';
import { languages, type Shop } from '../../../electron/contract/settings.ts';
import { useMay, useRead, useWrite } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';
import { Failed } from '../../components/notice.tsx';
import { OwnersOnly } from '../../components/owners-only.tsx';
import { Card } from '../../components/page.tsx';
import { Segments } from '../../components/segments.tsx';
import { languageNames } from '../../i18n/language.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type ShopDraft, ShopFields } from '../first-run/shop-fields.tsx';
import { LogoCard } from './logo-card.tsx';
import css from './shop-part.module.css';

const choices = languages.map((language) => ({ value: language, label: languageNames[language] }));

function ShopForm({ shop }: { readonly shop: Shop }) {
  const api = useApi();
  const { t } = useWords();
  const update = useWrite(api.settings.update);
  const [typed, setTyped] = useState<string | null>(null);
  // Once the shop has the name, the field shows the shop's again: undo may change it under the field.
  if (typed === shop.name) setTyped(null);
  const name = typed ?? shop.name;

  function change({ name: nextName, ...rest }: ShopDraft): void {
    setTyped(nextName);
    const { kind, country, currency } = shop;
    if (rest.kind !== kind || rest.country !== country || rest.currency !== currency) update.mutate(rest);
  }

  function keepName(): void {
    const trimmed = name.trim();
    setTyped(trimmed === '' ? null : trimmed);
    if (trimmed !== '' && trimmed !== shop.name) update.mutate({ name: trimmed });
  }

  return (
    <div className={css.parts}>
      <Card title={t('settings.part_shop')}>
        <div
          onBlur={(event) =>
            event.target instanceof HTMLInputElement && event.target.autocomplete === 'organization' && keepName()
          }
        >
          <ShopFields
            shop={{ ...shop, name }}
            onChange={change}
            nameError={name.trim() === '' ? t('firstRun.nameMissing') : undefined}
          />
        </div>
        <Failed failure={update.failure} />
      </Card>
      <Card title={t('settings.language')}>
        <Segments
          label={t('settings.languageHelp')}
          choices={choices}
          value={shop.language}
          onChange={(language) => update.mutate({ language })}
        />
      </Card>
      <LogoCard />
    </div>
  );
}

/** The shop and its language; what is changed is kept at once and can be undone. */
export function ShopPart() {
  const api = useApi();
  const { data, failure } = useRead(api.settings.get, {});
  const mayChange = useMay(api.settings.update);
  return (
    <>
      <Failed failure={failure} />
      {data?.shop && (
        <OwnersOnly isAllowed={mayChange}>
          <ShopForm shop={data.shop} />
        </OwnersOnly>
      )}
    </>
  );
}
