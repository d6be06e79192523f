import { type Shop, ShopKind } from '../../../electron/contract/settings.ts';
import { Select } from '../../components/select.tsx';
import { Segments } from '../../components/segments.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { countryChoices, currencyChoices, currencyOf } from './countries.ts';
import css from './shop-fields.module.css';

/** The shop as it is being described. */
export type ShopDraft = Omit<Shop, 'language'>;

type ShopFieldsProps = {
  readonly shop: ShopDraft;
  readonly onChange: (shop: ShopDraft) => void;
  readonly nameError?: string;
  readonly hasAutofocus?: boolean;
};

/** Name, kind, country and currency; the currency follows the country. */
export function ShopFields({ shop, onChange, nameError, hasAutofocus }: ShopFieldsProps) {
  const { t, formats } = useWords();
  const kinds = ShopKind.options.map((kind) => ({ value: kind, label: t(`firstRun.kind_${kind}`) }));
  return (
    <div className={css.fields}>
      <TextField
        label={t('firstRun.shopName')}
        value={shop.name}
        maxLength={200}
        error={nameError}
        isRequired
        hasAutofocus={hasAutofocus}
        autoComplete="organization"
        onChange={(name) => onChange({ ...shop, name })}
      />
      <Segments
        label={t('firstRun.kind')}
        choices={kinds}
        value={shop.kind}
        onChange={(kind) => onChange({ ...shop, kind })}
      />
      <div className={css.pair}>
        <Select
          label={t('firstRun.country')}
          choices={countryChoices(formats.tag)}
          value={shop.country}
          isSearchable
          onChange={(country) => onChange({ ...shop, country, currency: currencyOf(country) })}
        />
        <Select
          label={t('firstRun.currency')}
          choices={currencyChoices(formats.tag)}
          value={shop.currency}
          isSearchable
          onChange={(currency) => onChange({ ...shop, currency })}
        />
      </div>
    </div>
  );
}
