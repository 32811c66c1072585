using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Exchange.Content.Cards;

/// <summary>
/// Draws the picture that others' sites show with a link to a text. It draws with fonts of the machine; what the first has
/// no sign for is drawn with another one, if there is any.
/// </summary>
internal sealed class CardPainter : IDisposable
{
    public const int Width = 1200;
    public const int Height = 630;

    private const float Margin = 80;
    private const float TitleTop = 196;
    private const float TitleRoom = 290;
    private const float LineHeight = 1.32f;

    private static readonly string[] _families = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"];

    // From large to small; the last one is cut.
    private static readonly (float Size, int Lines)[] _sizes = [(72, 3), (60, 3), (52, 4), (44, 5)];

    private static readonly SKColor _ink = SKColor.Parse("#14181D");
    private static readonly SKColor _quiet = SKColor.Parse("#515C68");
    private static readonly SKColor _info = SKColor.Parse("#1B7350");
    private static readonly SKColor _infoFill = SKColor.Parse("#E6F4EE");

    // The four oxidation states of vanadium, as everywhere in the house.
    private static readonly SKColor[] _states = [SKColor.Parse("#F2B705"), SKColor.Parse("#1F5FBF"), SKColor.Parse("#2A9D70"), SKColor.Parse("#6B3FA0")];

    private readonly Lazy<SKTypeface> _bold = new(() => Find(SKFontStyle.Bold));
    private readonly Lazy<SKTypeface> _normal = new(() => Find(SKFontStyle.Normal));

    public byte[] Paint(CardText text)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        using var paint = new SKPaint { IsAntialias = true };
        for (var i = 0; i < _states.Length; i++)
        {
            paint.Color = _states[i];
            canvas.DrawRect(i * Width / 4f, 0, Width / 4f, 16, paint);
        }

        DrawSection(canvas, paint, text.Section);
        DrawTitle(canvas, paint, text.Title);
        DrawFoot(canvas, paint, text);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public void Dispose()
    {
        foreach (var typeface in new[] { _bold, _normal }.Where(lazy => lazy.IsValueCreated))
        {
            typeface.Value.Dispose();
        }
    }

    private static SKTypeface Find(SKFontStyle style) =>
        _families.Select(family => SKFontManager.Default.MatchFamily(family, style)).FirstOrDefault(face => face is not null)
        ?? SKFontManager.Default.MatchCharacter('专') ?? SKTypeface.Default;

    private void DrawSection(SKCanvas canvas, SKPaint paint, string section)
    {
        using var font = new SKFont(_bold.Value, 32);
        paint.Color = _infoFill;
        canvas.DrawRoundRect(new SKRoundRect(SKRect.Create(Margin, 84, Measure(section, font) + 56, 64), 10), paint);
        paint.Color = _info;
        Draw(canvas, paint, section, font, Margin + 28, 127);
    }

    private void DrawTitle(SKCanvas canvas, SKPaint paint, string title)
    {
        paint.Color = _ink;
        const float limit = Width - (2 * Margin);
        foreach (var (size, maxLines) in _sizes)
        {
            using var font = new SKFont(_bold.Value, size);
            var lines = LineBreaker.Break(title, maxLines, limit, line => Measure(line, font));
            if (lines is null && size == _sizes[^1].Size)
            {
                lines = LineBreaker.Cut(title, maxLines, limit, line => Measure(line, font));
            }

            if (lines is null)
            {
                continue;
            }

            // In the middle of its room.
            var top = TitleTop + ((TitleRoom - (lines.Count * size * LineHeight)) / 2);
            for (var i = 0; i < lines.Count; i++)
            {
                Draw(canvas, paint, lines[i], font, Margin, top + (size * LineHeight * i) + size);
            }

            return;
        }
    }

    private void DrawFoot(SKCanvas canvas, SKPaint paint, CardText text)
    {
        DrawMark(canvas, paint, Margin, 510);
        using var name = new SKFont(_bold.Value, 30);
        paint.Color = _ink;
        Draw(canvas, paint, text.Site, name, Margin + 92, 557);
        using var date = new SKFont(_normal.Value, 30);
        paint.Color = _quiet;
        Draw(canvas, paint, text.Date, date, Width - Margin - Measure(text.Date, date), 557);
    }

    // The mark of the house: four bars, their tops a V.
    private static void DrawMark(SKCanvas canvas, SKPaint paint, float x, float y)
    {
        paint.Color = _ink;
        canvas.Save();
        canvas.Translate(x, y);
        canvas.Scale(72 / 52f);
        canvas.DrawRoundRect(new SKRoundRect(SKRect.Create(52, 52), 6), paint);
        foreach (var (color, path) in new[] { ("#F2B705", "M9 9l7.5 12V43H9z"), ("#5B93E6", "M18 23.4l7.5 12V43H18z"), ("#3FB588", "M26.5 35.4l7.5-12V43h-7.5z"), ("#A57ADB", "M35.5 21 43 9v34h-7.5z") })
        {
            paint.Color = SKColor.Parse(color);
            using var bar = SKPath.ParseSvgPathData(path);
            canvas.DrawPath(bar, paint);
        }

        canvas.Restore();
    }

    private static float Measure(string text, SKFont font) => Runs(text, font).Sum(run => Measure(run, font));

    private static float Measure((SKTypeface Face, string Text) run, SKFont font)
    {
        using var other = new SKFont(run.Face, font.Size);
        return other.MeasureText(run.Text);
    }

    private static void Draw(SKCanvas canvas, SKPaint paint, string text, SKFont font, float x, float y)
    {
        foreach (var run in Runs(text, font))
        {
            using var other = new SKFont(run.Face, font.Size) { Edging = SKFontEdging.Antialias };
            canvas.DrawText(run.Text, x, y, SKTextAlign.Left, other, paint);
            x += Measure(run, font);
        }
    }

    private static List<(SKTypeface Face, string Text)> Runs(string text, SKFont font)
    {
        List<(SKTypeface Face, string Text)> runs = [];
        foreach (var rune in text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)))
        {
            var face = font.ContainsGlyph(rune.Value) ? font.Typeface : SKFontManager.Default.MatchCharacter(rune.Value) ?? font.Typeface;
            if (runs is [.., var last] && last.Face.Handle == face.Handle)
            {
                runs[^1] = (last.Face, last.Text + rune);
            }
            else
            {
                runs.Add((face, rune.ToString()));
            }
        }

        return runs;
    }
}
