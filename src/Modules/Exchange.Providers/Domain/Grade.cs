namespace Exchange.Providers.Domain;

/// <summary>A grade and the measured facts that it follows from.</summary>
/// <param name="Letter">A, B or C; null while there are too few facts.</param>
/// <param name="UpheldComplaints">Over the last 365 days.</param>
internal sealed record Grade(string? Letter, ResponseFigures Responses, int UpheldComplaints, int FinishedCases)
{
    public int Facts => Responses.Answered + Responses.Overdue + FinishedCases;

    public static Grade Of(ResponseFigures responses, int upheldComplaints, int finishedCases, GradeRules rules)
    {
        var grade = new Grade(null, responses, upheldComplaints, finishedCases);
        if (grade.Facts < rules.MinimumFacts)
        {
            return grade;
        }

        // A median of fewer answers than are published counts for nobody: the public could not check it. More left lying than answered is as bad as answering slowly.
        var isPoor = upheldComplaints >= rules.PoorComplaints || responses.Published > rules.PoorHours || responses.Overdue > responses.Answered;
        var isGood = upheldComplaints == 0 && responses.Overdue == 0 && responses.Published <= rules.GoodHours && finishedCases >= rules.GoodCases;
        return grade with { Letter = isPoor ? "C" : isGood ? "A" : "B" };
    }
}
