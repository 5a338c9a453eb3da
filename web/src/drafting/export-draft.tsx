import { useMutation } from '@tanstack/react-query';
import { correctedDocument } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { DownloadIcon } from '../shell/icons.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { saveFile } from '../shell/save-file.ts';
import { type Draft, decisionsOn, textOfDraft } from './draft.ts';

/** Takes the corrected draft out: as text, or into the Word document that it came from. */
export function ExportDraft({ draft }: { draft: Draft }) {
  const { t } = useLanguage();
  const { file } = draft;
  const word = useMutation({
    mutationFn: async (original: File) =>
      saveFile(
        await correctedDocument(original, ...decisionsOn(draft)),
        original.name.replace(/\.docx$/i, '-checked.docx'),
      ),
  });
  return (
    <>
      {file && (
        <button type="button" className="button" disabled={word.isPending} onClick={() => word.mutate(file)}>
          <DownloadIcon />
          {t('download.docx')}
        </button>
      )}
      <CopyButton content={() => ({ plain: textOfDraft(draft) })}>{t('copy')}</CopyButton>
      {word.error && <ProblemNote>{word.error.message}</ProblemNote>}
    </>
  );
}
