import type { OpenedAnswer } from '#server/answer/kept-answers.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProvisionLink, ProvisionName } from '../reader/provision-link.tsx';

/** How an answer stands today: held against the texts at hand now, and what readers said of it. */
export function HowItStands({ answer: { review, corpus } }: { answer: OpenedAnswer }) {
  const { t } = useLanguage();
  const { changed, missing, doubtful, calledWrong } = review;
  const isSound = changed.length + missing.length + calledWrong.length === 0;
  return (
    <div
      role="note"
      className={`mb-5 border-s-2 px-4 py-2.5 text-sm leading-relaxed ${isSound ? 'border-outline bg-sunken' : 'border-warn bg-warn-soft'}`}
    >
      <p>{isSound ? t('review.sound') : t('review.changed')}</p>
      {[...changed, ...missing].length > 0 && (
        <ul className="mt-1">
          {[...changed, ...missing].map((id) => (
            <li key={id}>
              <ProvisionLink id={id}>
                <ProvisionName id={id} />
              </ProvisionLink>{' '}
              · {missing.includes(id) ? t('review.source-missing') : t('review.source-changed')}
            </li>
          ))}
        </ul>
      )}
      {doubtful.map((at) => (
        <p key={at} className="mt-1">
          {t('review.doubtful', { number: at + 1 })}
        </p>
      ))}
      {calledWrong.map(({ statement, comment }, index) => (
        // The remarks of readers have no identity of their own.
        <p key={String(index)} className="mt-1" dir="auto">
          {statement === null
            ? t('review.called-wrong')
            : t('review.statement-called-wrong', { number: statement + 1 })}
          {comment && <> “{comment}”</>}
        </p>
      ))}
      <p className="mt-1 text-xs text-soft">{t('review.versions', { before: corpus, now: review.corpus })}</p>
    </div>
  );
}
