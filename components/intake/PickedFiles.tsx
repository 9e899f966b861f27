/** Seed files on their way: those that wait, those that were stopped, and those with faults, about which is asked. */
import type { LandedFile, PickedFile } from '../../lib/messages/intake-model.ts';
import type { Translate } from '../../locales/translate.ts';
import type { IntakeCallbacks } from './intake-callbacks.ts';
import { Problems } from './Problems.tsx';

interface PickedFilesProps {
  readonly files: readonly PickedFile[];
  readonly landed: readonly LandedFile[];
  readonly translate: Translate;
  readonly callbacks: Pick<IntakeCallbacks, 'answerFile' | 'resumeIntake'>;
}

export function PickedFiles({ files, landed, translate, callbacks }: PickedFilesProps) {
  return (
    <ul class="source-list">
      {landed.map((file, index) => (
        <li key={index}>
          <h3>{file.name}</h3>
          <p>{describeLanded(file, translate)}</p>
          <Problems problems={file.problems} count={file.problemCount} translate={translate} />
        </li>
      ))}
      {files.map((file) => (
        <li key={file.id}>
          <h3>{file.name}</h3>
          {file.phase === 'waiting' && <p class="muted">{translate('intake.waiting')}</p>}
          {file.phase === 'paused' && <Paused file={file} translate={translate} callbacks={callbacks} />}
          {file.phase === 'asking' && <Question file={file} translate={translate} callbacks={callbacks} />}
        </li>
      ))}
    </ul>
  );
}

function describeLanded({ documents, landed: fresh }: LandedFile, translate: Translate): string {
  if (documents === 0) return translate('intake.landedNone');
  const counted = translate('options.documents', { count: documents });
  return fresh === 0
    ? translate('intake.landedKnown', { documents: counted })
    : translate('intake.landed', { documents: counted, fresh });
}

interface FileProps extends Pick<PickedFilesProps, 'translate' | 'callbacks'> {
  readonly file: PickedFile;
}

function Paused({ file: { id, problems, problemCount }, translate, callbacks }: FileProps) {
  return (
    <>
      {problemCount === 0 && <p>{translate('intake.paused')}</p>}
      <Problems problems={problems} count={problemCount} translate={translate} />
      <div class="option-row">
        <button type="button" class="button" onClick={() => callbacks.resumeIntake()}>
          {translate('intake.resume')}
        </button>
        <button type="button" class="button" onClick={() => callbacks.answerFile(id, false)}>
          {translate('intake.discard')}
        </button>
      </div>
    </>
  );
}

function Question({ file: { id, valid, problems, problemCount }, translate, callbacks }: FileProps) {
  return (
    <div class="sync-problems">
      <p>
        {valid > 0
          ? translate('intake.faults', { count: problemCount, valid: translate('options.documents', { count: valid }) })
          : translate('intake.noneValid')}
      </p>
      <Problems problems={problems} count={problemCount} translate={translate} />
      <div class="option-row">
        {valid > 0 && (
          <button type="button" class="button" onClick={() => callbacks.answerFile(id, true)}>
            {translate('intake.takeValid', { count: valid })}
          </button>
        )}
        <button type="button" class="button" onClick={() => callbacks.answerFile(id, false)}>
          {translate(valid > 0 ? 'intake.takeNone' : 'intake.discard')}
        </button>
      </div>
    </div>
  );
}
