using Exchange.Content.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

/// <summary>The fields of technology as topics of texts.</summary>
internal sealed class TaxonomyTopics : ITopicSource
{
    private readonly ITaxonomy _taxonomy;

    public TaxonomyTopics(ITaxonomy taxonomy) => _taxonomy = taxonomy;

    public IReadOnlyList<ContentTopic> Topics => [.. _taxonomy.Roots.SelectMany(root => root.Children.Prepend(root)).Select(node => new ContentTopic(node.Code, _taxonomy.Label(node.Code)))];
}
