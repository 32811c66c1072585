using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services.Reading;

/// <summary>What a file says, whatever its format.</summary>
/// <param name="Titled">The first line is the title although nothing marks it.</param>
internal sealed record SourceFile(IReadOnlyList<SourceLine> Lines, bool Titled);
