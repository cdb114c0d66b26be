import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/text/detect-language.ts";

describe("the language of a text", () => {
  it.each([
    [
      "en",
      "The harbour workers of Lima went on strike on Monday, and the minister said that talks would follow in the week.",
    ],
    [
      "de",
      "Der Bundeskanzler traf am Montag in Berlin die Ministerin aus Peru, um über den Hafen und die Löhne der Arbeiter zu sprechen.",
    ],
    [
      "fr",
      "Les ouvriers du port de Lima se sont mis en grève lundi, et le ministre a promis des négociations dans la semaine.",
    ],
    [
      "es",
      "Los trabajadores del puerto de Lima iniciaron una huelga el lunes y el ministro prometió negociaciones esta semana.",
    ],
    [
      "nl",
      "De havenarbeiders van Lima legden maandag het werk neer en de minister beloofde dat er deze week onderhandelingen komen.",
    ],
    ["ru", "Рабочие порта Лимы в понедельник начали забастовку."],
    ["zh", "利马港口工人星期一开始罢工，部长承诺本周谈判。"],
  ])("is told: %s", async (language, text) => expect(await detectLanguage(text)).toBe(language));

  it.each([
    ["a headline", "Carla Rossi gana en Lima"],
    ["nothing", ""],
    ["numbers", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
    [
      "an English list of foreign names",
      "Present were Giacomo Montalto from Trapani, Nicola Petrina from Messina, Rosario Garibaldi Bosco of Palermo and Giuseppe De Felice Giuffrida of Catania.",
    ],
  ])("is not guessed of %s", async (_what, text) => expect(["en", null]).toContain(await detectLanguage(text)));
});
