import { texts } from '../../locales/index.ts';
import { fail } from '../contract/errors.ts';
import { type Language } from '../contract/settings.ts';
import { type ReadDb } from '../db/database.ts';
import { privacySettings } from '../store/privacy.ts';
import { storedSettings } from '../store/settings.ts';

type Part = { readonly heading: string; readonly text: string };

/** The privacy notice for customers, or the one-page record of processing, filled from what the shop has set. */
export function noticeOf(
  db: ReadDb,
  kind: 'notice' | 'record',
  language: Language,
): { readonly title: string; readonly parts: Part[] } {
  const shop = storedSettings(db).shop ?? fail('notSetUp');
  const { address, contact, customerMonths, commentMonths } = privacySettings(db);
  const say = texts(language);
  const missing = say('privacy.notice_missing');
  const months = (count: number) =>
    count === 0 ? say('privacy.notice_noLimit') : say('privacy.notice_months', { count });
  const values = {
    shop: shop.name,
    address: address || missing,
    contact: contact || missing,
    customers: months(customerMonths),
    comments: months(commentMonths),
  };
  const law = shop.country === 'CN' ? 'pipl' : 'gdpr';
  const part = (heading: string, text: string): Part => ({ heading, text });
  const common = [
    part(say('privacy.notice_who'), say('privacy.notice_whoText', values)),
    part(say('privacy.notice_what'), say('privacy.notice_whatText')),
    part(say('privacy.notice_why'), say('privacy.notice_whyText')),
    part(say('privacy.notice_long'), say('privacy.notice_longText', values)),
    part(say('privacy.notice_where'), say('privacy.notice_whereText')),
  ];
  return kind === 'notice'
    ? {
        title: say('privacy.notice_title', values),
        parts: [...common, part(say('privacy.notice_rights'), say(`privacy.notice_rights_${law}`, values))],
      }
    : {
        title: say('privacy.record_title', values),
        parts: [...common, part(say('privacy.record_measures'), say('privacy.record_measuresText'))],
      };
}
