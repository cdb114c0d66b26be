import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/documents/decode-bytes.ts";
import { findInvalidUtf8 } from "../../src/documents/find-invalid-utf8.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("decodeBytes", () => {
  it.each([
    ["UTF-8", Buffer.from("Málaga 😀"), "Málaga 😀"],
    ["a byte order mark, dropped", Buffer.from("\ufeffMálaga"), "Málaga"],
    ["UTF-16LE with its mark", Buffer.from("\ufeffMálaga", "utf16le"), "Málaga"],
    ["UTF-16BE with its mark", Buffer.from("\ufeffLima", "utf16le").swap16(), "Lima"],
  ])("reads %s", (_name, content, expected) => {
    expect(decodeBytes(content)).toBe(expected);
  });

  it("uses a declared charset where the bytes are no UTF-8", () => {
    expect(decodeBytes(Buffer.from("Málaga", "latin1"), "iso-8859-1")).toBe("Málaga");
    expect(decodeBytes(Buffer.from("Málaga"), "iso-8859-1")).toBe("Málaga");
  });

  it.each([
    ["NUL bytes", bytes(0x41, 0, 0x42), "BINARY_DOCUMENT"],
    ["many control bytes", bytes(...Array.from({ length: 200 }, (_, i) => (i * 37) % 256 || 1)), "BINARY_DOCUMENT"],
    ["Latin-1", Buffer.from("Málaga", "latin1"), "INVALID_ENCODING"],
    ["an unknown charset", Buffer.from("Málaga", "latin1"), "INVALID_ENCODING", "x-none"],
    ["half a UTF-16 character", bytes(0xff, 0xfe, 0x41), "INVALID_ENCODING"],
  ])("refuses %s", (_name, content, code, charset?: string) => {
    expect(() => decodeBytes(content, charset)).toThrow(expect.objectContaining({ code }));
  });

  it("says where invalid UTF-8 begins", () => {
    expect(() => decodeBytes(bytes(0x41, 0xc3, 0xa1, 0xff))).toThrow(/byte 3/);
  });
});

describe("findInvalidUtf8", () => {
  it.each([
    ["nothing wrong", [0x41, 0xc3, 0xa1, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80], undefined],
    ["a lone continuation", [0x41, 0x80], 1],
    ["an overlong form", [0xc0, 0x80], 0],
    ["an overlong form of three", [0x41, 0xe0, 0x80, 0x80], 1],
    ["a surrogate", [0xed, 0xa0, 0x80], 0],
    ["above the last code point", [0xf4, 0x90, 0x80, 0x80], 0],
    ["cut off at the end", [0x41, 0xe2, 0x82], 1],
  ])("%s", (_name, content, expected) => {
    expect(findInvalidUtf8(bytes(...content))).toBe(expected);
  });
});
