/** The files of something dropped on the page; folders stand for everything in them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  // Entries are only there while the event is handled: all are taken before the first is waited for.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => !entry?.isDirectory)) return [...files];
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) return [await new Promise<File>((take, drop) => entry.file(take, drop))];
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  // A folder is handed out in parts; an empty part is the end.
  for (let isMore = true; isMore;) {
    const part = await new Promise<FileSystemEntry[]>((take, drop) => reader.readEntries(take, drop));
    inside.push(...part);
    isMore = part.length > 0;
  }
  const visible = inside.filter(({ name }) => !name.startsWith('.'));
  return (await Promise.all(visible.map(filesIn))).flat();
}
