/** How names of scans end. */
export const scanTypes = ['.pdf', '.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp', '.bmp', '.heic'] as const;

/** Whether a file's name says that it is a scan or a photo. */
export function isScanName(name: string): boolean {
  const lower = name.toLowerCase();
  return scanTypes.some((type) => lower.endsWith(type));
}
