using System.Buffers;
using System.ComponentModel.DataAnnotations;

namespace Exchange.Framework.Mvc;

/// <summary>
/// A text of one line, such as a title. It goes into subjects of mails, feeds, calendars and files where a line break begins something new,
/// and no field of one line sends one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneLineAttribute : ValidationAttribute
{
    // What ends a line by Unicode (UAX 14).
    private static readonly SearchValues<char> _breaks = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    public override bool IsValid(object? value) => value is not string text || IsOneLine(text);

    /// <summary>What stands around a text is not kept, and no part of it.</summary>
    public static bool IsOneLine(string? text) => text is null || !text.AsSpan().Trim().ContainsAny(_breaks);
}
