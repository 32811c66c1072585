using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;

namespace Exchange.Rights.Services;

/// <summary>Compares an entry form with what stands in the register: the first field that a party may not change and did.</summary>
internal static class FrozenFields
{
    /// <summary>The number under which a right was claimed and listed. What is no number at all is told by the entry itself.</summary>
    public static string? Number(RightForm stored, RightForm form)
    {
        var (known, typed) = form.IsPatent
            ? (stored.Number, WrittenNumber.Read(form.Number)?.Text)
            : (RightNumber.Check(stored.Kind, stored.Number, stored.NiceClass).Number, RightNumber.Check(form.Kind, form.Number, form.NiceClass).Number);
        return typed is null || typed == known ? null : nameof(form.Number);
    }

    /// <summary>Who is on record as owner: the claim and every co-owner's consent hang on it. Left empty it is not meant.</summary>
    public static string? Owners(RightForm stored, RightForm form) =>
        Lines(form.Owners) is { Length: > 0 } typed && typed != Lines(stored.Owners) ? nameof(form.Owners) : null;

    /// <summary>What the operator's record says; texts that it lacks may be added.</summary>
    public static string? Register(RightForm stored, RightForm form)
    {
        (string Field, object? Stored, object? Typed)[] fields =
        [
            (nameof(form.Title), EnteredText.Clean(stored.Title), EnteredText.Clean(form.Title)),
            (nameof(form.FilingDate), stored.FilingDate, form.FilingDate),
            (nameof(form.GrantDate), stored.GrantDate, form.GrantDate),
            (nameof(form.Inventors), Lines(stored.Inventors), Lines(form.Inventors)),
            (nameof(form.TermEnd), form.IsPatent ? null : stored.TermEnd, form.IsPatent ? null : form.TermEnd),
            (nameof(form.IsDivisional), stored.IsDivisional, form.IsDivisional),
            (nameof(form.Ipc), Lines(stored.Ipc), Lines(form.Ipc)),
        ];
        return fields.FirstOrDefault(f => !Equals(f.Stored, f.Typed)).Field;
    }

    private static string Lines(string? text) =>
        string.Join('\n', (text ?? "").Split(['\n', '\r', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
