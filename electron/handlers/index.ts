import { type AppContract } from '../contract/index.ts';
import { type Handlers } from './context.ts';
import { asking } from './asking.ts';
import { backups } from './backups.ts';
import { complaints } from './complaints.ts';
import { consents } from './consents.ts';
import { counter } from './counter.ts';
import { customers } from './customers.ts';
import { dashboard } from './dashboard.ts';
import { definitions } from './definitions.ts';
import { duplicates } from './duplicates.ts';
import { exports } from './exports.ts';
import { feedback } from './feedback.ts';
import { firstSteps } from './first-steps.ts';
import { forms } from './forms.ts';
import { goodwill } from './goodwill.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { interactions } from './interactions.ts';
import { lists } from './lists.ts';
import { logo } from './logo.ts';
import { loyalty } from './loyalty.ts';
import { lock } from './lock.ts';
import { privacy } from './privacy.ts';
import { reports } from './reports.ts';
import { responses } from './responses.ts';
import { scans } from './scans.ts';
import { sample } from './sample.ts';
import { roles } from './roles.ts';
import { scores } from './scores.ts';
import { segments } from './segments.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { surveys } from './surveys.ts';
import { templates } from './templates.ts';
import { themes } from './themes.ts';
import { todo } from './todo.ts';
import { typing } from './typing.ts';

/** One function for each method of the contract but those of a file that cannot be opened; a missing or surplus one does not compile. */
export const handlers: Handlers<Omit<AppContract, 'recovery'>> = {
  settings,
  definitions,
  lists,
  staff,
  customers,
  consents,
  segments,
  duplicates,
  interactions,
  feedback,
  complaints,
  surveys,
  responses,
  templates,
  themes,
  typing,
  scans,
  asking,
  counter,
  dashboard,
  scores,
  logo,
  loyalty,
  goodwill,
  todo,
  reports,
  firstSteps,
  forms,
  history,
  imports,
  exports,
  backups,
  sample,
  privacy,
  roles,
  lock,
};
