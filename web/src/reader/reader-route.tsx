import { useParams, useSearchParams } from 'wouter';
import { ReaderPage } from './reader-page.tsx';

/** `/read/<slug>/<locator>?lang=`: an instrument, open at a provision. */
export function ReaderRoute() {
  const { slug, locator } = useParams<{ slug: string; locator?: string }>();
  const [parameters] = useSearchParams();
  return <ReaderPage slug={slug} locator={locator ?? null} lang={parameters.get('lang')} />;
}
