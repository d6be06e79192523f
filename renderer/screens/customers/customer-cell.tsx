import { type ReactNode } from 'react';
import { type Customer } from '../../../electron/contract/customers.ts';
import { type CustomerFilter, type CustomerSort } from '../../../electron/contract/customer-filter.ts';
import { useRead } from '../../api/hooks.ts';
import { useApi } from '../../api/provider.tsx';

/** What a list of customers shows, and in which order. */
export type CustomerList = {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
  readonly descending: boolean;
};

/** A line of the list before its customer is read. */
export type CustomerLine = { readonly id: number; readonly index: number };

const pageSize = 100;

type CustomerCellProps = {
  readonly list: CustomerList;
  readonly line: CustomerLine;
  readonly children: (customer: Customer) => ReactNode;
};

/** A cell of a long list; the page of customers around it is read once, when the first of its cells comes into sight. */
export function CustomerCell({ list, line, children }: CustomerCellProps) {
  const api = useApi();
  const offset = Math.floor(line.index / pageSize) * pageSize;
  const page = useRead(api.customers.list, { ...list, offset, limit: pageSize });
  const customer = page.data?.find(({ id }) => id === line.id);
  return customer ? children(customer) : <span aria-hidden>…</span>;
}
