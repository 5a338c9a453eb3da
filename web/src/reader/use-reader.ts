import { useLocation } from 'wouter';
import { pathOfId } from '../api.ts';
import { type OpenProvision, useOpenProvision } from './open-provision.ts';

/** The address of a provision in the reader. */
export function readerAddress(id: string, lang?: string): string {
  return `/read/${pathOfId(id)}${lang ? `?${new URLSearchParams({ lang })}` : ''}`;
}

/** Opens a provision: beside the conversation where there is one, else in the reader. */
export function useReader(): (opened: OpenProvision) => void {
  const [, navigate] = useLocation();
  const openBeside = useOpenProvision();
  return (opened) => (openBeside ? openBeside(opened) : navigate(readerAddress(opened.id, opened.lang)));
}
