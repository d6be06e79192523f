// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  digitOf,
  isComposing,
  isEnter,
  isShortcut,
  isTyping,
  shortcutText,
} from '../../../renderer/components/keys.ts';

const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);
const undo = { code: 'KeyZ' };

describe('a shortcut', () => {
  test('is found by the place of its key, whatever letter the layout puts there', () => {
    expect(isShortcut(press({ code: 'KeyZ', key: 'z', ctrlKey: true }), undo)).toBe(true);
    expect(isShortcut(press({ code: 'KeyZ', key: 'з', ctrlKey: true }), undo)).toBe(true);
    expect(isShortcut(press({ code: 'KeyY', key: 'z', ctrlKey: true }), undo)).toBe(false);
  });

  test('is never what AltGr writes', () => {
    expect(isShortcut(press({ code: 'KeyZ', key: 'ż', ctrlKey: true, altKey: true }), undo)).toBe(false);
    const altGraph = press({ code: 'KeyZ', key: 'ż', ctrlKey: true, modifierAltGraph: true });
    expect(isShortcut(altGraph, undo)).toBe(false);
  });

  test('asks for exactly its own modifiers', () => {
    const redo = { code: 'KeyZ', hasShift: true };
    expect(isShortcut(press({ code: 'KeyZ', ctrlKey: true, shiftKey: true }), undo)).toBe(false);
    expect(isShortcut(press({ code: 'KeyZ', ctrlKey: true, shiftKey: true }), redo)).toBe(true);
    expect(isShortcut(press({ code: 'F1' }), { code: 'F1', hasCtrl: false })).toBe(true);
    expect(isShortcut(press({ code: 'F1', ctrlKey: true }), { code: 'F1', hasCtrl: false })).toBe(false);
  });

  test('with a digit works on the number pad too', () => {
    expect(isShortcut(press({ code: 'Numpad2', ctrlKey: true }), { code: 'Digit2' })).toBe(true);
  });

  test('is written as menus write it', () => {
    expect(shortcutText({ code: 'KeyN' })).toBe('Ctrl N');
    expect(shortcutText({ code: 'KeyZ', hasShift: true })).toBe('Ctrl Shift Z');
    expect(shortcutText({ code: 'F1', hasCtrl: false })).toBe('F1');
    expect(shortcutText({ code: 'Comma' })).toBe('Ctrl ,');
  });
});

describe('Enter', () => {
  test('counts on both places of the keyboard', () => {
    expect(isEnter(press({ code: 'Enter', key: 'Enter' }))).toBe(true);
    expect(isEnter(press({ code: 'NumpadEnter', key: 'Enter' }))).toBe(true);
    expect(isEnter(press({ code: 'Space', key: ' ' }))).toBe(false);
  });

  test('that chooses a Chinese word is not meant for the form', () => {
    expect(isEnter(press({ code: 'Enter', key: 'Enter', isComposing: true }))).toBe(false);
    const afterComposition = press({ code: 'Enter', key: 'Enter', keyCode: 229 });
    expect(isComposing(afterComposition)).toBe(true);
    expect(isEnter(afterComposition)).toBe(false);
  });
});

describe('a digit', () => {
  test('comes from either row, and never with a modifier', () => {
    expect(digitOf(press({ key: '4', code: 'Digit4' }))).toBe(4);
    expect(digitOf(press({ key: 'ArrowLeft', code: 'Numpad4' }))).toBe(4);
    expect(digitOf(press({ key: '4', code: 'Digit4', ctrlKey: true }))).toBeNull();
    expect(digitOf(press({ key: 'a', code: 'KeyA' }))).toBeNull();
    expect(digitOf(press({ key: '4', code: 'Digit4', isComposing: true }))).toBeNull();
  });
});

describe('typing', () => {
  test('happens in text fields, not on buttons or boxes', () => {
    const text = document.createElement('input');
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
    expect(isTyping(text)).toBe(true);
    expect(isTyping(document.createElement('textarea'))).toBe(true);
    expect(isTyping(box)).toBe(false);
    expect(isTyping(document.createElement('button'))).toBe(false);
    expect(isTyping(null)).toBe(false);
  });
});
