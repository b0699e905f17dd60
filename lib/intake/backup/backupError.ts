import { WordedError } from '../../core/failure.ts';

/** Why a file can't be restored from. */
type BackupFailure = 'not-a-backup' | 'newer' | 'damaged' | 'too-large' | 'unreadable';

/** The file can't be restored from; `message` tells the rep why and what to do. Nothing was changed. */
export class BackupError extends WordedError {
  override name = 'BackupError';
  readonly reason: BackupFailure;

  constructor(reason: BackupFailure, message: string) {
    super(`${message} Nothing was changed.`);
    this.reason = reason;
  }
}

export function damaged(what: string): BackupError {
  return new BackupError(
    'damaged',
    `This backup is damaged or was cut off: ${what}. Copy it again from where you kept it, or take an earlier one.`,
  );
}

export function notABackup(): BackupError {
  return new BackupError(
    'not-a-backup',
    'This file is not a Touchline backup. Choose one that “Back up” saved: its name starts with touchline-backup and ends with .ndjson.gz.',
  );
}
