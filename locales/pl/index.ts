import about from './about.json' with { type: 'json' };
import actions from './actions.json' with { type: 'json' };
import backups from './backups.json' with { type: 'json' };
import charts from './charts.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import complaints from './complaints.json' with { type: 'json' };
import contacts from './contacts.json' with { type: 'json' };
import customers from './customers.json' with { type: 'json' };
import counter from './counter.json' with { type: 'json' };
import definitions from './definitions.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import exports from './exports.json' with { type: 'json' };
import feedback from './feedback.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import firstRun from './firstRun.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };
import goodwill from './goodwill.json' with { type: 'json' };
import hosts from './hosts.json' with { type: 'json' };
import imports from './imports.json' with { type: 'json' };
import interview from './interview.json' with { type: 'json' };
import lists from './lists.json' with { type: 'json' };
import loyalty from './loyalty.json' with { type: 'json' };
import privacy from './privacy.json' with { type: 'json' };
import recovery from './recovery.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import scores from './scores.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import scans from './scans.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import surveys from './surveys.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };
import themes from './themes.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };
import todo from './todo.json' with { type: 'json' };
import typing from './typing.json' with { type: 'json' };

export const words = {
  about,
  actions,
  backups,
  charts,
  cli,
  common,
  complaints,
  contacts,
  customers,
  counter,
  definitions,
  errors,
  exports,
  feedback,
  figures,
  firstRun,
  help,
  forms,
  goodwill,
  hosts,
  imports,
  interview,
  lists,
  loyalty,
  privacy,
  recovery,
  reports,
  scores,
  roles,
  scans,
  settings,
  shell,
  surveys,
  templates,
  themes,
  today,
  todo,
  typing,
};
