using Exchange.Framework.Commands;

namespace Exchange.Tests.Framework;

internal sealed class SampleVerb(string name, Func<int> run) : IVerb
{
    public string Name => name;

    public string Usage => name + ": usage";

    public Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken) => Task.FromResult(run());
}
