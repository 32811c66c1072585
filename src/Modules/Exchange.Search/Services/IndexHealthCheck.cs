using System.Globalization;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Exchange.Search.Services;

/// <summary>A node without a complete index is not ready; one that builds a new index beside the old one is.</summary>
internal sealed class IndexHealthCheck : IHealthCheck
{
    private readonly ISearchIndex _index;

    public IndexHealthCheck(ISearchIndex index) => _index = index;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{_index.State}, {_index.Documents} documents");
        return Task.FromResult(_index.State == IndexState.Building ? HealthCheckResult.Unhealthy(text) : HealthCheckResult.Healthy(text));
    }
}
