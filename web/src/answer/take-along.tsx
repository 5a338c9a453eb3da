import { useMutation } from '@tanstack/react-query';
import type { Answer } from '#server/answer/answer.ts';
import { fetchAnswerDocument, forgetAnswer, shareAnswer } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { DownloadIcon, ShareIcon } from '../shell/icons.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { saveFile } from '../shell/save-file.ts';

/** Takes an answer into a Word document, or to a colleague by a link. Only what is shared is kept on the server. */
export function TakeAlong({ answer }: { answer: Answer }) {
  const { t } = useLanguage();
  const download = useMutation({
    mutationFn: async () => saveFile(await fetchAnswerDocument(answer.id), `answer-${answer.id}.docx`),
  });
  const share = useMutation({ mutationFn: () => shareAnswer(answer.id) });
  const forget = useMutation({ mutationFn: () => forgetAnswer(answer.id), onSuccess: () => share.reset() });
  const problem = download.error ?? share.error ?? forget.error;
  return (
    <>
      <button type="button" className="button" disabled={download.isPending} onClick={() => download.mutate()}>
        <DownloadIcon />
        {t('download.docx')}
      </button>
      <button type="button" className="button" disabled={share.isPending} onClick={() => share.mutate()}>
        <ShareIcon />
        {t('share')}
      </button>
      {share.data && <SharedAddress address={share.data} onForget={() => forget.mutate()} />}
      {problem && (
        <div className="my-2 basis-full">
          <ProblemNote>{problem.message}</ProblemNote>
        </div>
      )}
    </>
  );
}

function SharedAddress({ address, onForget }: { address: string; onForget: () => void }) {
  const { t } = useLanguage();
  return (
    <div role="status" className="my-2 basis-full rounded-lg bg-sunken px-4 py-3 text-sm">
      <p>{t('share.done')}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <a className="link" href={address}>
          {address}
        </a>
        <CopyButton content={() => ({ plain: address })}>{t('copy')}</CopyButton>
        <button type="button" className="button" onClick={onForget}>
          {t('share.forget')}
        </button>
      </p>
    </div>
  );
}
