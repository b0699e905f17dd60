import { BackupHeader, BackupMark } from '../../schema/backup.ts';
import { BACKUP_FORMAT } from '../../store/backup.ts';
import { BackupError, damaged, notABackup } from './backupError.ts';

/** More than this is refused where it is also out of all proportion to the file: repeated text shrinks to a hundredth. */
const FREE_BYTES = 256 * 1024 * 1024;
const MOST_SHRUNK = 300;

/**
 * Reads a backup's first line.
 *
 * @param line undefined: none so short as a header's
 * @param fileBytes of the file, as it lies on disk
 * @param version of this Touchline
 * @throws BackupError
 */
export function readHeader(line: string | undefined, fileBytes: number, version: string): BackupHeader {
  const value = parse(line);
  const mark = BackupMark.safeParse(value);
  if (!mark.success) throw notABackup();
  const { format, touchline } = mark.data;
  if (format > BACKUP_FORMAT || isNewer(touchline, version)) {
    throw new BackupError(
      'newer',
      `This backup was written by Touchline ${touchline}, and this is Touchline ${version}: it may not understand all of it. Update Touchline, then restore again.`,
    );
  }
  const header = BackupHeader.safeParse(value);
  if (!header.success) throw damaged('its first line is incomplete');
  const { bytes } = header.data;
  if (bytes > FREE_BYTES && bytes > MOST_SHRUNK * fileBytes) {
    throw new BackupError(
      'too-large',
      `Unpacked, this file would have ${Math.round(bytes / 1_000_000).toLocaleString('en')} MB, far more than a backup of its size: it was not read.`,
    );
  }
  return header.data;
}

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    throw notABackup();
  }
}

/** Whether version `a` is later than `b`; both as `1.2.3`. */
function isNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 4; part++) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
