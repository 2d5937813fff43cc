namespace Competition.Scoring;

/// <summary>The statistics of an evaluation, each kept up to date by the cells that changed.</summary>
internal sealed class Surveys(Reader reader)
{
    private readonly Dictionary<Statistic, Survey> _surveys = [];

    public Survey Of(Statistic statistic)
    {
        if (!_surveys.TryGetValue(statistic, out var survey))
            _surveys[statistic] = survey = new Survey(statistic, reader);
        return survey;
    }
}
