/** The name under which boards lie in the browser's storage, once somebody has said that the device is their own. */
export const BOARDS_NAME = 'boards';
